/** Version of the arithmetic: raised whenever the same model and case would give other bits. Stored with every result for replay. */
export const ENGINE_VERSION = '1.4.0';

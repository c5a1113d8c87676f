import type { Words } from './words.ts';

export const esFrame: Words['frame'] = {
  skip: 'Ir al contenido',
  siteNav: 'Esta clínica',
  nav: { learn: 'Aprender', check: 'Revisar', book: 'Reservar' },
  callShort: 'Llamar',
  call: (phone) => `Llamar al ${phone}`,
  otherLanguage: 'English',
  footerPromise: 'Sus respuestas se quedan en su dispositivo hasta que usted acepte enviarlas.',
  cardAlt: 'Muéstrenos dónde le duele.',
  titleOf: (page, clinic) => `${page} · ${clinic}`,
};

interface Words {
  readonly subject: string;
  readonly mail: (name: string) => string;
  readonly text: (clinic: string) => string;
}

/** What reminds of the plan at home. None names a condition or what is done: others may read along. */
export const homeReminderWords: Readonly<Record<'en' | 'es', Readonly<Record<'reminder' | 'nudge', Words>>>> = {
  en: {
    reminder: {
      subject: 'Your plan for today',
      mail: (name) => `Hello ${name},\n\nYour plan for today is ready. It takes a few minutes.\n\nOpen it here:`,
      text: (clinic) => `${clinic}: your plan for today is ready:`,
    },
    nudge: {
      subject: 'A little counts too',
      mail: (name) => `Hello ${name},\n\nNothing is marked for today yet. A little counts too.\n\nOpen your plan here:`,
      text: (clinic) => `${clinic}: nothing is marked for today yet. A little counts too:`,
    },
  },
  es: {
    reminder: {
      subject: 'Su plan de hoy',
      mail: (name) => `Hola, ${name}:\n\nSu plan de hoy está listo. Le toma unos minutos.\n\nÁbralo aquí:`,
      text: (clinic) => `${clinic}: su plan de hoy está listo:`,
    },
    nudge: {
      subject: 'Un poco también cuenta',
      mail: (name) =>
        `Hola, ${name}:\n\nHoy todavía no hay nada marcado. Un poco también cuenta.\n\nAbra su plan aquí:`,
      text: (clinic) => `${clinic}: hoy todavía no hay nada marcado. Un poco también cuenta:`,
    },
  },
};

import type { Words } from './words.ts';

export const esFrame: Words['frame'] = {
  skip: 'Ir al contenido',
  siteNav: 'Esta clínica',
  nav: { learn: 'Aprender', check: 'Revise su dolor', book: 'Reservar una visita' },
  call: (phone) => `Llamar al ${phone}`,
  otherLanguage: 'English',
  home: (clinic) => `${clinic}, inicio`,
  sample: 'Datos de una clínica de muestra.',
  footerPromise: 'Sus respuestas se quedan en su dispositivo hasta que usted acepte enviarlas.',
  titleOf: (page, clinic) => `${page} · ${clinic}`,
};

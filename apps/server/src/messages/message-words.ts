import type { Language, NoticeKind } from '@junction/scheduling';

export type MessageKind = NoticeKind | 'confirm-address' | 'reminder' | 'nudge';

/** What a message of one kind says, but for the visits themselves. */
export interface KindWords {
  /** `day` is the day of the first visit. */
  readonly subject: (day: string) => string;
  /** The first sentence: of one visit, or of several. */
  readonly lead: (visits: number) => string;
  /** What the link is for. */
  readonly link: string;
  /** The whole text message; `visits` are the visits in words. */
  readonly text: (visits: string) => string;
}

export interface MessageWords {
  readonly hello: (name: string) => string;
  readonly forWhom: (name: string) => string;
  readonly withWhom: (practitioner: string) => string;
  readonly before: (moment: string) => string;
  readonly code: (code: string) => string;
  readonly notYou: string;
  readonly call: (phone: string) => string;
  readonly calendarTitle: (clinic: string) => string;
  readonly kinds: Readonly<Record<MessageKind, KindWords>>;
}

const manage = 'To move or cancel it, or to add it to your calendar:';
const manageEs = 'Para cambiarla, cancelarla o agregarla a su calendario:';

/** Every word that a patient is sent about a visit. None names a condition or a kind of treatment: others may read along. */
export const messageWords: Readonly<Record<Language, MessageWords>> = {
  en: {
    hello: (name) => `Hello ${name},`,
    forWhom: (name) => `For ${name}`,
    withWhom: (practitioner) => `With ${practitioner}`,
    before: (moment) => `It was ${moment}.`,
    code: (code) => `Your code is ${code}.`,
    notYou: 'If you did not ask for this visit, leave it. Without the code the time goes back to others.',
    call: (phone) => `Questions? Call us at ${phone}.`,
    calendarTitle: (clinic) => `Visit at ${clinic}`,
    kinds: {
      'confirm-address': {
        subject: () => 'Your code to confirm your visit',
        lead: () => 'We are keeping this time for you. Type the code on the page to confirm that this is your address.',
        link: 'Or open this page and type it there:',
        text: (visits) => `We are keeping ${visits} for you. Confirm it here:`,
      },
      pending: {
        subject: (day) => `We have your request for ${day}`,
        lead: (visits) =>
          `We have your request for ${visits > 1 ? 'these times' : 'this time'}. We will write to you when it is booked.`,
        link: 'To see or withdraw it:',
        text: (visits) => `We have your request for ${visits}. We will write when it is booked. See it here:`,
      },
      booked: {
        subject: (day) => `Your visit on ${day}`,
        lead: (visits) => (visits > 1 ? 'Your visits are booked.' : 'Your visit is booked.'),
        link: manage,
        text: (visits) => `You are booked for ${visits}. Move or cancel:`,
      },
      approved: {
        subject: (day) => `Your visit on ${day} is booked`,
        lead: (visits) => (visits > 1 ? 'Your visits are booked now.' : 'Your visit is booked now.'),
        link: manage,
        text: (visits) => `You are booked for ${visits}. Move or cancel:`,
      },
      moved: {
        subject: (day) => `Your visit has changed: ${day}`,
        lead: (visits) => (visits > 1 ? 'Your visits have changed.' : 'Your visit has changed.'),
        link: manage,
        text: (visits) => `Your visit has changed: ${visits}. Move or cancel:`,
      },
      cancelled: {
        subject: (day) => `Your visit on ${day} is cancelled`,
        lead: (visits) => (visits > 1 ? 'These visits are cancelled.' : 'This visit is cancelled.'),
        link: 'To book another time:',
        text: (visits) => `Cancelled: ${visits}. Book another time:`,
      },
      denied: {
        subject: (day) => `We cannot offer you ${day}`,
        lead: (visits) =>
          `We cannot offer you ${visits > 1 ? 'these times' : 'this time'}. Please choose another, or call us.`,
        link: 'To choose another time:',
        text: (visits) => `We cannot offer you ${visits}. Choose another time:`,
      },
      reminder: {
        subject: (day) => `See you on ${day}`,
        lead: (visits) => (visits > 1 ? 'These are your next visits.' : 'This is your next visit.'),
        link: 'To tell us that you are coming, or to move or cancel:',
        text: (visits) => `See you ${visits}. Tell us that you are coming, move or cancel:`,
      },
      nudge: {
        subject: (day) => `Are you coming on ${day}?`,
        lead: () => 'We have not heard from you yet. Please tell us if you are coming.',
        link: 'It takes one tap:',
        text: (visits) => `Are you coming ${visits}? Please tell us:`,
      },
    },
  },
  es: {
    hello: (name) => `Hola, ${name}:`,
    forWhom: (name) => `Para ${name}`,
    withWhom: (practitioner) => `Con ${practitioner}`,
    before: (moment) => `Antes era el ${moment}.`,
    code: (code) => `Su código es ${code}.`,
    notYou: 'Si usted no pidió esta cita, no haga nada. Sin el código, la hora vuelve a quedar libre.',
    call: (phone) => `¿Preguntas? Llámenos al ${phone}.`,
    calendarTitle: (clinic) => `Cita en ${clinic}`,
    kinds: {
      'confirm-address': {
        subject: () => 'Su código para confirmar la cita',
        lead: () => 'Le guardamos esta hora. Escriba el código en la página para confirmar que esta es su dirección.',
        link: 'O abra esta página y escríbalo allí:',
        text: (visits) => `Le guardamos ${visits}. Confirme aquí:`,
      },
      pending: {
        subject: (day) => `Recibimos su solicitud para el ${day}`,
        lead: (visits) =>
          `Recibimos su solicitud para ${visits > 1 ? 'estas horas' : 'esta hora'}. Le escribiremos cuando esté reservada.`,
        link: 'Para verla o retirarla:',
        text: (visits) => `Recibimos su solicitud: ${visits}. Le escribiremos cuando esté reservada. Véala aquí:`,
      },
      booked: {
        subject: (day) => `Su cita del ${day}`,
        lead: (visits) => (visits > 1 ? 'Sus citas están reservadas.' : 'Su cita está reservada.'),
        link: manageEs,
        text: (visits) => `Su cita: ${visits}. Cambiar o cancelar:`,
      },
      approved: {
        subject: (day) => `Su cita del ${day} está reservada`,
        lead: (visits) => (visits > 1 ? 'Sus citas ya están reservadas.' : 'Su cita ya está reservada.'),
        link: manageEs,
        text: (visits) => `Su cita: ${visits}. Cambiar o cancelar:`,
      },
      moved: {
        subject: (day) => `Su cita cambió: ${day}`,
        lead: (visits) => (visits > 1 ? 'Sus citas cambiaron.' : 'Su cita cambió.'),
        link: manageEs,
        text: (visits) => `Su cita cambió: ${visits}. Cambiar o cancelar:`,
      },
      cancelled: {
        subject: (day) => `Su cita del ${day} está cancelada`,
        lead: (visits) => (visits > 1 ? 'Estas citas están canceladas.' : 'Esta cita está cancelada.'),
        link: 'Para reservar otra hora:',
        text: (visits) => `Cancelada: ${visits}. Reservar otra hora:`,
      },
      denied: {
        subject: (day) => `No podemos ofrecerle el ${day}`,
        lead: (visits) => `No podemos ofrecerle ${visits > 1 ? 'estas horas' : 'esta hora'}. Elija otra o llámenos.`,
        link: 'Para elegir otra hora:',
        text: (visits) => `No podemos ofrecerle ${visits}. Elija otra hora:`,
      },
      reminder: {
        subject: (day) => `Nos vemos el ${day}`,
        lead: (visits) => (visits > 1 ? 'Estas son sus próximas citas.' : 'Esta es su próxima cita.'),
        link: 'Para decirnos que viene, o para cambiar o cancelar:',
        text: (visits) => `Nos vemos: ${visits}. Díganos que viene, cambie o cancele:`,
      },
      nudge: {
        subject: (day) => `¿Viene el ${day}?`,
        lead: () => 'Todavía no sabemos si viene. Díganos, por favor.',
        link: 'Basta un toque:',
        text: (visits) => `¿Viene? ${visits}. Díganos, por favor:`,
      },
    },
  },
};

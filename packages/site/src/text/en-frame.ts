/** The words of the frame that every public page stands in. */
export const enFrame = {
  skip: 'Skip to the content',
  siteNav: 'This clinic',
  nav: { learn: 'Learn', check: 'Check', book: 'Book' },
  callShort: 'Call',
  call: (phone: string) => `Call ${phone}`,
  otherLanguage: 'Español',
  footerPromise: 'Your answers stay on your device until you agree to send them.',
  cardAlt: 'Show us where it hurts.',
  titleOf: (page: string, clinic: string) => `${page} · ${clinic}`,
};

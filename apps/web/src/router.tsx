import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { SessionProvider } from './data/session.tsx';
import { words } from './text/own-words.ts';

const root = createRootRoute();

/** Needs nobody to be signed in, and asks nobody. */
const assessment = createRoute({
  getParentRoute: () => root,
  path: '/assess',
  beforeLoad: () => {
    document.title = `${words.frame.assessment} · Junction`;
  },
  component: lazyRouteComponent(() => import('./app.tsx'), 'App'),
});

/** Everything that depends on who is there. */
const people = createRoute({
  getParentRoute: () => root,
  id: 'people',
  component: () => (
    <SessionProvider>
      <Outlet />
    </SessionProvider>
  ),
});

const signIn = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/sign-in',
  component: lazyRouteComponent(() => import('./routes/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/invitation',
  component: lazyRouteComponent(() => import('./routes/sign-in/invitation-page.tsx'), 'InvitationPage'),
});

const forgottenPassword = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/forgotten-password',
  component: lazyRouteComponent(() => import('./routes/sign-in/forgotten-password-page.tsx'), 'ForgottenPasswordPage'),
});

const newPassword = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/new-password',
  component: lazyRouteComponent(() => import('./routes/sign-in/new-password-page.tsx'), 'NewPasswordPage'),
});

const own = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/me',
  component: lazyRouteComponent(() => import('./routes/own/own-page.tsx'), 'OwnPage'),
});

const desk = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/desk',
  component: lazyRouteComponent(() => import('./routes/desk/desk-page.tsx'), 'DeskPage'),
});

const today = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/today',
  component: lazyRouteComponent(() => import('./routes/today/today-page.tsx'), 'TodayPage'),
});

const chart = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/patients/$patientId',
  component: lazyRouteComponent(() => import('./routes/chart/chart-page.tsx'), 'ChartPage'),
});

const lookAgain = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/patients/$patientId/look-again',
  component: lazyRouteComponent(() => import('./routes/course/look-again-page.tsx'), 'LookAgainPage'),
});

const outcomes = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/outcomes',
  component: lazyRouteComponent(() => import('./routes/outcomes/outcomes-page.tsx'), 'OutcomesPage'),
});

const encounter = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/encounters/$encounterId',
  component: lazyRouteComponent(() => import('./routes/encounter/encounter-page.tsx'), 'EncounterPage'),
});

const bookingSettings = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/booking-settings',
  component: lazyRouteComponent(
    () => import('./routes/booking-settings/booking-settings-page.tsx'),
    'BookingSettingsPage',
  ),
});

const staff = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/staff',
  component: lazyRouteComponent(() => import('./routes/staff/staff-page.tsx'), 'StaffPage'),
});

const settings = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/settings',
  component: lazyRouteComponent(() => import('./routes/clinic/settings-page.tsx'), 'SettingsPage'),
});

const audit = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/audit',
  component: lazyRouteComponent(() => import('./routes/clinic/audit-page.tsx'), 'AuditPage'),
});

const outbox = createRoute({
  getParentRoute: () => people,
  path: '/clinics/$slug/outbox',
  component: lazyRouteComponent(() => import('./routes/clinic/outbox-page.tsx'), 'OutboxPage'),
});

const account = createRoute({
  getParentRoute: () => people,
  path: '/account',
  component: lazyRouteComponent(() => import('./routes/account/account-page.tsx'), 'AccountPage'),
});

/** The addresses of the screens. The server knows them too: `apps/server/src/http/web-site.ts`. */
export const router = createRouter({
  routeTree: root.addChildren([
    assessment,
    people.addChildren([
      signIn,
      invitation,
      forgottenPassword,
      newPassword,
      own,
      desk,
      today,
      chart,
      lookAgain,
      outcomes,
      encounter,
      bookingSettings,
      staff,
      settings,
      audit,
      outbox,
      account,
    ]),
  ]),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router;
  }
}

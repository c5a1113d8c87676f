import { ListIcon } from '@phosphor-icons/react/dist/csr/List';
import { Link } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { words } from '#src/text/words.ts';
import type { Person } from './person.ts';
import styles from './work-nav.module.css';

interface WorkNavProps {
  readonly slug: string;
  readonly person: Person;
  readonly isBusy: boolean;
  readonly onLock: () => void;
  readonly onLeave: () => void;
}

/** The pages that the person may open, and who is there; behind one button where there is no room for all. */
export function WorkNav(props: WorkNavProps) {
  const isWide = useSyncExternalStore(subscribe, () => wide().matches);
  const [isOpen, setIsOpen] = useState(false);
  if (isWide) {
    return (
      <>
        <nav className={styles.nav} aria-label={words.frame.navigation}>
          <Pages {...props} />
        </nav>
        <Who {...props} />
      </>
    );
  }
  return (
    <>
      <button type="button" className={styles.menu} aria-expanded={isOpen} onClick={() => setIsOpen(true)}>
        <ListIcon size={22} weight="bold" aria-hidden="true" />
        {words.frame.menu}
      </button>
      {isOpen && (
        <Drawer from="left" title={words.frame.navigation} onClose={() => setIsOpen(false)}>
          <nav className={styles.list} aria-label={words.frame.navigation}>
            <Pages {...props} />
            <Who {...props} />
          </nav>
        </Drawer>
      )}
    </>
  );
}

const ownersOnly = [
  { to: '/clinics/$slug/outcomes', label: words.outcomes.title },
  { to: '/clinics/$slug/booking-settings', label: words.frame.booking },
  { to: '/clinics/$slug/settings', label: words.frame.settings },
  { to: '/clinics/$slug/audit', label: words.frame.audit },
  { to: '/clinics/$slug/outbox', label: words.frame.outbox },
] as const;

function Pages({ slug, person }: WorkNavProps) {
  const isOwner = person.roles.includes('owner');
  const seesPatients = isOwner || person.roles.includes('clinician');
  const seesDesk = seesPatients || person.roles.includes('front-desk');
  return (
    <>
      {seesPatients && (
        <Link to="/clinics/$slug/today" params={{ slug }} className={styles.link}>
          {words.frame.today}
        </Link>
      )}
      {seesDesk && (
        <Link to="/clinics/$slug/desk" params={{ slug }} className={styles.link}>
          {words.frame.desk}
        </Link>
      )}
      <Link to="/assess" className={styles.link}>
        {words.frame.assessment}
      </Link>
      <Link to="/clinics/$slug/staff" params={{ slug }} className={styles.link}>
        {words.frame.staff}
      </Link>
      {isOwner &&
        ownersOnly.map(({ to, label }) => (
          <Link key={to} to={to} params={{ slug }} className={styles.link}>
            {label}
          </Link>
        ))}
      <Link to="/account" className={styles.link}>
        {words.frame.account}
      </Link>
    </>
  );
}

function Who({ person, isBusy, onLock, onLeave }: WorkNavProps) {
  return (
    <div className={styles.who}>
      <span className={styles.name}>
        {person.name}
        {person.isSample && <span className={styles.sample}>{words.frame.sample}</span>}
      </span>
      <Button onPress={onLock} keyShortcut={words.frame.lockKeys}>
        {words.frame.lock}
      </Button>
      <Button onPress={onLeave} isDisabled={isBusy}>
        {words.frame.signOut}
      </Button>
    </div>
  );
}

const wide = () => matchMedia('(min-width: 1280px)');

function subscribe(onChange: () => void): () => void {
  const query = wide();
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

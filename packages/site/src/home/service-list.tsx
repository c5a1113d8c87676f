/** @jsxImportSource preact */
import { addressOf } from '../frame/addresses.ts';
import type { HomeWords } from '../text/words.ts';
import type { HomeView } from './home-view.ts';

interface ServiceListProps {
  readonly view: HomeView;
  readonly words: HomeWords;
}

/** What can be booked here: what it is, for whom, how long, and the way to its times. */
export function ServiceList({ view, words }: ServiceListProps) {
  const { language, clinic, services } = view;
  const own = clinic.locale.slice(0, 2);
  return (
    <section class="services" aria-labelledby="services">
      <h2 id="services">{words.servicesTitle}</h2>
      <ul>
        {services.map((service) => {
          const translated = language === 'es' ? service.nameEs : null;
          const name = translated ?? service.name;
          const isOther = own !== language;
          return (
            <li key={service.id} class="service">
              <h3 lang={isOther && translated === null ? own : undefined}>{name}</h3>
              {service.description === null ? null : <p lang={isOther ? own : undefined}>{service.description}</p>}
              <p class="quiet">
                {words.minutes(service.minutes)}
                {service.patients === 'new' ? ` · ${words.forNew}` : ''}
                {service.patients === 'returning' ? ` · ${words.forReturning}` : ''}
              </p>
              <a
                class="way"
                href={`${addressOf(language, clinic.slug, '/book')}?${new URLSearchParams({ service: service.id })}`}
                aria-label={words.bookService(name)}
              >
                {words.bookThis}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

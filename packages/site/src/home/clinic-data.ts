import { addressOf } from '../frame/addresses.ts';
import { type HomeView, weekdayNames } from './home-view.ts';

/** Schema.org: the clinic with its address, hours and services. */
export function clinicData({
  language,
  origin,
  clinic,
  services,
  places,
}: Pick<HomeView, 'language' | 'origin' | 'clinic' | 'services' | 'places'>): Readonly<Record<string, unknown>> {
  const url = `${origin}${addressOf(language, clinic.slug, '')}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalClinic',
    '@id': `${origin}${addressOf('en', clinic.slug, '')}#clinic`,
    name: clinic.name,
    url,
    image: `${origin}/card-${language}.png`,
    ...(clinic.phone === null ? {} : { telephone: clinic.phone }),
    ...(clinic.email === null ? {} : { email: clinic.email }),
    address: {
      '@type': 'PostalAddress',
      ...optional('streetAddress', clinic.street ?? places[0]?.street),
      addressLocality: clinic.city,
      addressRegion: clinic.state,
      ...optional('postalCode', clinic.postalCode),
      addressCountry: 'US',
    },
    openingHoursSpecification: places.flatMap(({ weekly }) =>
      weekdayNames.flatMap((day) =>
        (weekly[day] ?? []).map(({ from, to }) => ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: `https://schema.org/${day.slice(0, 1).toUpperCase()}${day.slice(1)}`,
          opens: from,
          closes: to === '24:00' ? '23:59' : to,
        })),
      ),
    ),
    availableService: services.map(({ name, nameEs, description }) => ({
      '@type': 'MedicalProcedure',
      name: language === 'es' ? (nameEs ?? name) : name,
      ...optional('description', description),
    })),
    potentialAction: {
      '@type': 'ReserveAction',
      target: `${origin}${addressOf(language, clinic.slug, '/book')}`,
    },
  };
}

const optional = (key: string, value: string | null | undefined): Readonly<Record<string, string>> =>
  value === null || value === undefined ? {} : { [key]: value };

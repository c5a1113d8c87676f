import { addressOf } from '../frame/addresses.ts';
import { wordsOf } from '../text/words-of.ts';
import type { ConditionView } from './condition-view.ts';
import { entryNamed } from './library.ts';
import { inPrint } from './source-list.tsx';

type Data = Readonly<Record<string, unknown>>;

/** Schema.org: a medical page about the condition, and where it stands in the site. */
export function conditionData({
  language,
  clinic,
  library,
  entry,
  origin,
}: Pick<ConditionView, 'language' | 'clinic' | 'library' | 'entry' | 'origin'>): Data {
  const page = entry.pages[language];
  const at = (path: string): string => `${origin}${addressOf(language, clinic.slug, path)}`;
  const url = at(`/learn/${entry.id}`);
  const name = entry.names[language];
  const crumb = (position: number, label: string, item: string): Data => ({
    '@type': 'ListItem',
    position,
    name: label,
    item,
  });
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'MedicalWebPage',
        '@id': url,
        url,
        name,
        description: page.description,
        inLanguage: page.language,
        audience: { '@type': 'MedicalAudience', audienceType: 'Patient' },
        publisher: {
          '@type': 'MedicalClinic',
          '@id': `${origin}${addressOf('en', clinic.slug, '')}#clinic`,
          name: clinic.name,
        },
        about: { '@id': `${url}#condition` },
        citation: entry.sources.map(inPrint),
      },
      {
        '@type': 'MedicalCondition',
        '@id': `${url}#condition`,
        name,
        ...(page.alsoCalled.length === 0 ? {} : { alternateName: page.alsoCalled }),
        description: page.lead,
        code: { '@type': 'MedicalCode', code: entry.icd10, codingSystem: 'ICD-10-CM' },
        differentialDiagnosis: page.mistakenFor.map(({ condition, apart }) => ({
          '@type': 'DDxElement',
          diagnosis: {
            '@type': 'MedicalCondition',
            name: entryNamed(library, condition)?.names[language] ?? condition,
            url: at(`/learn/${condition}`),
          },
          distinguishingSign: { '@type': 'MedicalSignOrSymptom', name: apart },
        })),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          crumb(1, clinic.name, at('')),
          crumb(2, wordsOf[language].learn.conditions, at('/learn')),
          crumb(3, name, url),
        ],
      },
    ],
  };
}

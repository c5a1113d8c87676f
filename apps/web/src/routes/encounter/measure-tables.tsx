import {
  type BodySide,
  bodiesOf,
  type EncounterState,
  type EntryBody,
  MEASURES,
  type MeasureItem,
  SENSATION_AREAS,
} from '@junction/encounter';
import { memo } from 'react';
import { Choice } from '#src/parts/choice.tsx';
import { words } from '#src/text/words.ts';
import { MeasureInput } from './measure-input.tsx';
import styles from './measure-tables.module.css';

const SIDES: readonly BodySide[] = ['left', 'right'];
const GROUPS = ['range', 'strength', 'reflex'] as const;
const FEELING = ['same', 'reduced', 'sore'] as const;
const itemsOf = (group: (typeof GROUPS)[number]): readonly MeasureItem[] =>
  ITEMS.filter((item) => MEASURES[item].table === group);
const ITEMS = Object.keys(MEASURES) as readonly MeasureItem[]; // The keys of a literal.

interface MeasureTablesProps {
  readonly state: EncounterState;
  readonly enter: (...bodies: readonly EntryBody[]) => void;
}

/** Ranges, strength, reflexes and sensation, both sides beside each other. */
export const MeasureTables = memo(function MeasureTables({ state, enter }: MeasureTablesProps) {
  const measured = new Map(bodiesOf(state, 'measure').map(({ item, side, value }) => [`${item} ${side}`, value]));
  const felt = new Map(bodiesOf(state, 'sensation').map(({ area, side, value }) => [`${area} ${side}`, value]));
  return (
    <div className={styles.tables}>
      {GROUPS.map((group, groupAt) => (
        <table key={group} className={styles.table}>
          <caption className={styles.caption}>{words.tables.groups[group]}</caption>
          <Head />
          <tbody>
            {itemsOf(group).map((item, itemAt) => (
              <tr key={item}>
                <th scope="row" className={styles.name}>
                  {words.tables.measures[item]}
                </th>
                {SIDES.map((side, sideAt) => (
                  <td key={side}>
                    <MeasureInput
                      label={words.tables.of(words.tables.measures[item], words.sides[side].toLowerCase())}
                      value={measured.get(`${item} ${side}`) ?? undefined}
                      isFirst={groupAt + itemAt + sideAt === 0}
                      onChange={(value) => enter({ kind: 'measure', item, side, value: value ?? null })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <table className={styles.table}>
        <caption className={styles.caption}>{words.tables.sensation}</caption>
        <Head />
        <tbody>
          {SENSATION_AREAS.map((area) => (
            <tr key={area}>
              <th scope="row" className={styles.name}>
                {words.tables.areas[area]}
              </th>
              {SIDES.map((side) => (
                <td key={side}>
                  <Choice
                    size="small"
                    label={words.tables.of(words.tables.areas[area], words.sides[side].toLowerCase())}
                    options={FEELING.map((value) => ({ value, label: words.tables.feeling[value] }))}
                    value={felt.get(`${area} ${side}`) ?? undefined}
                    onChange={(value) => enter({ kind: 'sensation', area, side, value: value ?? null })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.name}>
          {words.tables.item}
        </th>
        {SIDES.map((side) => (
          <th key={side} scope="col" className={styles.side}>
            {words.sides[side]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

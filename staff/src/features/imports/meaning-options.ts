// The choices of a column's head, in the groups in which people look for them.
import type { ColumnMeaning, MapDraft } from '@/api/contract';
import { choiceOf } from './draft';

const groups: [string, ColumnMeaning[]][] = [
  ['element', ['description', 'office', 'collaborating_offices', 'start_on', 'end_on', 'place', 'theme', 'priority']],
  [
    'indicator',
    [
      'indicator',
      'measure',
      'sense',
      'tolerance',
      'baseline',
      'baseline_on',
      'term_target',
      'definition',
      'formula',
      'source',
    ],
  ],
  ['value', ['planned', 'reported', 'verified', 'period']],
];

export interface MeaningGroup {
  group: string;
  items: { value: string; label: string }[];
}

export function meaningGroups(
  levels: MapDraft['levels'],
  hasList: boolean,
  named: (prefix: string, code: string) => string,
): MeaningGroup[] {
  const word = (meaning: ColumnMeaning) => named('staff.meaning', meaning);
  const ofLevel = levels.flatMap(({ code, name }) =>
    (['name', 'code', 'weight'] as const).map((meaning) => ({
      value: choiceOf({ meaning, level: code }),
      label: `${name}: ${word(meaning).toLowerCase()}`,
    })),
  );
  const list = (['name', 'code', 'level', 'weight'] as const).map((meaning) => ({
    value: choiceOf({ meaning, level: '' }),
    label: named('staff.meaning_of_any', meaning),
  }));
  return [
    {
      group: named('staff.meaning_group', 'none'),
      items: [{ value: choiceOf({ meaning: 'nothing', level: '' }), label: word('nothing') }],
    },
    ...(hasList ? [] : [{ group: named('staff.meaning_group', 'level'), items: ofLevel }]),
    ...groups.map(([name, meanings]) => ({
      group: named('staff.meaning_group', name),
      items: meanings.map((meaning) => ({ value: choiceOf({ meaning, level: '' }), label: word(meaning) })),
    })),
    { group: named('staff.meaning_group', 'list'), items: list },
  ];
}

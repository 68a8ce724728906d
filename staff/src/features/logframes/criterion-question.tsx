import { Radio, TextInput } from '@mantine/core';
import { useTexts } from '@/i18n/use-texts';
import classes from './logframe.module.css';
import type { LogframeIndicator } from './matrix-rows';

type Answer = LogframeIndicator['criteria'][number];

interface Props {
  answer: Answer;
  problem: string | undefined;
  onAnswer: (answer: Answer) => void;
}

const answers = [
  [true, 'staff.logframe.yes'],
  [false, 'staff.logframe.no'],
  [null, 'staff.logframe.unanswered'],
] as const;

/** One of the six questions: yes, or no and why. */
export function CriterionQuestion({ answer, problem, onAnswer }: Props) {
  const { t, named } = useTexts();
  const name = named('staff.logframe.criterion', answer.criterion);
  return (
    <fieldset className={classes.question}>
      <legend>{name}</legend>
      <span className="soft">{named('staff.logframe.question', answer.criterion)}</span>
      <div className={classes.answers}>
        {answers.map(([isMet, text]) => (
          <Radio
            key={text}
            name={`criterion-${answer.criterion}`}
            label={t(text)}
            checked={answer.is_met === isMet}
            onChange={() => onAnswer({ ...answer, is_met: isMet })}
          />
        ))}
      </div>
      {answer.is_met !== null && (
        <TextInput
          id={`note-${answer.criterion}`}
          size="xs"
          aria-label={t('staff.logframe.note_of', { criterion: name })}
          placeholder={t(answer.is_met ? 'staff.logframe.note' : 'staff.logframe.why_not')}
          value={answer.note}
          onChange={(event) => onAnswer({ ...answer, note: event.currentTarget.value })}
          error={problem}
        />
      )}
    </fieldset>
  );
}

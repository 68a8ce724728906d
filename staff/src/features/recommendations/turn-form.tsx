import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { Recommendation, TurnRecommendation } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { EvidenceField } from '@/ui/evidence-field';
import { ProblemSummary } from '@/ui/problem-summary';
import { useUploads } from '@/ui/use-uploads';
import { turnRecommendation } from './api/turn-recommendation';
import classes from './recommendations.module.css';

type Kind = TurnRecommendation['kind'];
const isAnswer = (kind: Kind) => kind === 'applied' || kind === 'rebutted';

/** The office says what it did, or why not, and what backs it; who recommended ends it or asks again. */
export function TurnForm({ one }: { one: Recommendation }) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const prefix = useId();
  const [text, setText] = useState('');
  const [proof, setProof] = useState('');
  const isOffice = one.may.includes('applied');
  const uploads = useUploads(`/recommendations/${one.id}`);
  const [isTried, setIsTried] = useState(false);
  const taking = useMutation({
    mutationFn: (kind: Kind) =>
      turnRecommendation(one.id, {
        version: one.version,
        kind,
        text: text.trim(),
        ...(isAnswer(kind) && { proof: proof.trim(), files: uploads.attachments.map(({ upload }) => upload) }),
      }),
    onSuccess: () => {
      uploads.taken();
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  const take = (kind: Kind) => {
    const isHeld = isAnswer(kind) && uploads.holds !== null;
    setIsTried(isHeld);
    if (!isHeld) taking.mutate(kind);
  };
  const about = (field: string) => (taking.error instanceof Refusal ? taking.error.about(field)?.message : undefined);
  return (
    <form
      className={`${classes.form} no-print`}
      aria-label={t('staff.recommendations.turn_of', { office: one.office_name })}
      onSubmit={(event) => event.preventDefault()}
      {...(isOffice && uploads.dropProps)}
    >
      <ProblemSummary error={taking.error} fields={{ text: `${prefix}text`, proof: `${prefix}proof` }} />
      <Textarea
        id={`${prefix}text`}
        label={t(isOffice ? 'staff.recommendations.answer' : 'staff.recommendations.judgement')}
        value={text}
        error={about('text')}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={1}
      />
      {isOffice && (
        <TextInput
          id={`${prefix}proof`}
          label={t('staff.recommendations.proof')}
          description={t('staff.recommendations.proof_hint')}
          value={proof}
          error={about('proof')}
          onChange={(event) => setProof(event.currentTarget.value)}
        />
      )}
      {isOffice && (
        <EvidenceField
          uploads={uploads}
          words={{
            title: t('staff.recommendations.files'),
            drop: t('staff.recommendations.files_drop'),
            hint: t('staff.recommendations.files_hint'),
          }}
          isTried={isTried}
          isInternal
        />
      )}
      <div className={classes.acts}>
        {one.may.map((kind, index) => (
          <Button
            key={kind}
            variant={index === 0 && kind !== 'withdrawn' ? 'filled' : 'default'}
            loading={taking.isPending && taking.variables === kind}
            onClick={() => take(kind)}
          >
            {named('staff.take_recommendation_turn', kind)}
          </Button>
        ))}
      </div>
    </form>
  );
}

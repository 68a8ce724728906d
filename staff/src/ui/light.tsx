import type { Light as LightName, LightView } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './light.module.css';
import { LightMark, type Shape } from './light-mark';

interface Props {
  light: LightName;
  basis: LightView['basis'];
  word?: string;
  shape?: Shape;
}

/** A light: word, shape and colour, outlined while only reports speak for it. */
export function Light({ light, basis, word, shape }: Props) {
  const { t, named, language } = useTexts();
  return (
    <span className={classes.light} data-light={light}>
      <LightMark light={light} isOutlined={basis === 'reported'} {...(shape && { shape })} />
      {/* A profile's own word is in the institution's tongue; that of no light at all is in the caller's. */}
      <span>{((language === 'es' || light === 'grey') && word) || named('staff.light', light)}</span>
      {basis === 'reported' && <span className="unseen">{t('staff.light.by_report')}</span>}
    </span>
  );
}

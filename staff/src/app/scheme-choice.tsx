import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useTexts } from '@/i18n/use-texts';

export function SchemeChoice() {
  const { t } = useTexts();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choices = [
    { value: 'light', label: t('staff.scheme.light') },
    { value: 'dark', label: t('staff.scheme.dark') },
    { value: 'auto', label: t('staff.scheme.auto') },
  ];
  const choose = (wanted: string) => {
    if (wanted === 'light' || wanted === 'dark' || wanted === 'auto') setColorScheme(wanted);
  };
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('staff.scheme.label')}
      data={choices}
      value={colorScheme}
      onChange={choose}
    />
  );
}

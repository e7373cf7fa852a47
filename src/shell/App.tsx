import { createTheme, type MantineColorsTuple, MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Frame } from './Frame.tsx';

const teal: MantineColorsTuple = [
  '#e8f6f4',
  '#cfeae6',
  '#a1d5ce',
  '#6fbfb4',
  '#45ab9e',
  '#2b9f90',
  '#12877a',
  '#0f766e',
  '#0b5f58',
  '#064842',
];

const theme = createTheme({
  respectReducedMotion: true,
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 5 },
  colors: { accent: teal },
  defaultRadius: 'sm',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  fontSizes: { xs: '0.78rem', sm: '0.86rem', md: '0.95rem', lg: '1.05rem', xl: '1.2rem' },
});

export function App() {
  const { t } = useTranslation();
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <ModalsProvider labels={{ confirm: t('ask.confirm'), cancel: t('ask.cancel') }}>
        <Notifications position="bottom-center" limit={3} />
        <Frame />
      </ModalsProvider>
    </MantineProvider>
  );
}

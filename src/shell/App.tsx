import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  MantineProvider,
} from '@mantine/core';
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
  '#118277',
  '#0f766e',
  '#0b5f58',
  '#064842',
];

const theme = createTheme({
  respectReducedMotion: true,
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent: teal },
  // A loader is named where it is used; a name needs a role.
  components: { Loader: { defaultProps: { role: 'status' } } },
  defaultRadius: 'sm',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  fontSizes: { xs: '0.78rem', sm: '0.86rem', md: '0.95rem', lg: '1.05rem', xl: '1.2rem' },
});

/** Side remarks, warnings and marks too are to be read: at least 4.5 : 1 on every ground. */
const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5b646d',
    '--mantine-color-orange-text': '#9c3a06',
    '--mantine-color-orange-light-color': '#9c3a06',
    '--mantine-color-red-text': '#c92a2a',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-teal-light-color': '#05664a',
  },
  dark: {
    '--mantine-color-dimmed': '#a4abb2',
    '--mantine-color-orange-text': '#ffa94d',
    '--mantine-color-red-text': '#ff8787',
    '--mantine-color-error': '#ff8787',
  },
});

export function App() {
  const { t } = useTranslation();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readable} defaultColorScheme="auto">
      <ModalsProvider labels={{ confirm: t('ask.confirm'), cancel: t('ask.cancel') }}>
        <Notifications position="bottom-center" limit={3} />
        <Frame />
      </ModalsProvider>
    </MantineProvider>
  );
}

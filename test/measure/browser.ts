/** How the browser of the measurements is started: with the graphics card drawn in software, as in the flows. */
export const SOFTWARE_BROWSER = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
};

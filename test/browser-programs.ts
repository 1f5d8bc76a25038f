/** Where a machine's own Chromium lies, the best first. */
export const browserPrograms = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

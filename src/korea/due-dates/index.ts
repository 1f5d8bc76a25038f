export { consentYears, koreanProactive, noticesAWeek } from './proactive.ts';

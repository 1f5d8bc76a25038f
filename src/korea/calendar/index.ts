export * from './holidays.ts';
export * from './korean-calendar.ts';
export * from './law-period.ts';
export * from './office-hours.ts';
export * from './temporary-holidays.ts';

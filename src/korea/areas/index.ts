export { type Area, type AreaKind, areaByCode, areas, areasOf, fullName, municipalityOf } from './area.ts';
export { type AreaImport, importAreas, type RefusedLine } from './area-import.ts';
export { type LegalDong, type LegalDongLevel, type RefusedLineReason, refusedLineReasons } from './legal-dong.ts';
export { type Province, provinceByCode, provinces } from './province.ts';
export { tableLines } from './table-lines.ts';

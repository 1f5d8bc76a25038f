/** The population engine as the benchmarks use it. */
export * from '../../src/blocks/rules/population/population.ts';

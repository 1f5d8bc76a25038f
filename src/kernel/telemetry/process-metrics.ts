import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Metrics } from './metrics.ts';

/** Adds what every process has: CPU seconds, memory, start time and event loop delay. Returns a function that stops measuring. */
export function addProcessMetrics(metrics: Metrics): () => void {
  const cpu = metrics.gauge('process_cpu_seconds_total', 'CPU time of this process.');
  const memory = metrics.gauge('process_resident_memory_bytes', 'Resident memory.');
  const heap = metrics.gauge('nodejs_heap_size_used_bytes', 'Heap in use.');
  const started = metrics.gauge('process_start_time_seconds', 'When this process started, Unix time.');
  const lag = metrics.gauge(
    'nodejs_eventloop_lag_p99_seconds',
    'Event loop delay, 99th percentile since the last reading.',
  );
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  metrics.beforePrint(() => {
    const { user, system } = process.cpuUsage();
    cpu.set((user + system) / 1e6);
    memory.set(process.memoryUsage.rss());
    heap.set(process.memoryUsage().heapUsed);
    started.set(Math.round(performance.timeOrigin / 1000));
    lag.set(delay.percentile(99) / 1e9);
    delay.reset();
  });
  return () => delay.disable();
}

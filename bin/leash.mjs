// Loaded into the program when bin/madang.mjs runs it as a child: the channel between them closes when the parent dies,
// even by kill -9, and then the program ends as if asked to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();

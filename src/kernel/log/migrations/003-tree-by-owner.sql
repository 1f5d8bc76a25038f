-- The tree is written by the sequencer, as the owner. The running program only queues: whoever finds a way to run SQL in its name
-- can add to the log, but take nothing out of the queue before it is in the tree, and put no leaf or checkpoint there.
revoke delete on log.queue from madang_app;
revoke insert on log.leaves, log.tile_roots, log.checkpoints from madang_app;

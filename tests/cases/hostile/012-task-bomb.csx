// Queues work without end.
// where: mse
// jailed: failed, limit

while (true) Task.Run(() => { while (true) ; });

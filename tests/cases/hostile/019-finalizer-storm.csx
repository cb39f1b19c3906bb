// Objects whose end makes new ones.
// where: beside
// gated: the finalizer ~Storm
// jailed: passed or failed, limit

class Storm { ~Storm() => new Storm(); }
for (var i = 0; i < 1000; i++) new Storm();
GC.Collect();

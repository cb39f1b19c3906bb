// 02-derive-the-gradient dLde: something else altogether
// silence: nothing but a guess could be said of a sine
// never: half | sign | factor

return e.sin() * e.cos();

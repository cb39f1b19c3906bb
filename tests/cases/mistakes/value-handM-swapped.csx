// 02-derive-the-gradient handM: x and y exchanged
// cause: x and y | exchanged | swapped | order | y and x | arguments | places
// never: half | twice

Tensor handM = dLdm(m, c, y, x);

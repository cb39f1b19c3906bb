// 02-derive-the-gradient dLde
// hint: It is the same number everywhere, and the expected ones differ: each is to come of its own input.

    return e.mean();

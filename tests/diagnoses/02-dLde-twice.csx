// 02-derive-the-gradient dLde
// hint: It is twice as large: is a one half missing, or something counted twice?

    return 2 * e;

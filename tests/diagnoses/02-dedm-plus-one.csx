// 02-derive-the-gradient dedm
// hint: All of it is off by the same amount: something is added that does not belong there, or left out that does.

    return x + 1;

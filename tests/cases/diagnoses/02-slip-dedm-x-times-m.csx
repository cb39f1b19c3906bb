// 02-derive-the-gradient dedm
// cause: It is multiplied by m, and that does not belong there.

    return x * m;

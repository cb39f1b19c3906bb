// 02-derive-the-gradient dedc
// hint: It is twice as large: is a one half missing, or something counted twice?

    return 2 * ones_like(c);

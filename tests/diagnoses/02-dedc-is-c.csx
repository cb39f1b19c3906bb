// 02-derive-the-gradient dedc
// silence: each number differs in its own way

    return c;

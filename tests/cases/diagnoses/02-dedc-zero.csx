// 02-derive-the-gradient dedc
// hint: A derivative of 0 says that nothing changes at all.

    return zeros_like(c);

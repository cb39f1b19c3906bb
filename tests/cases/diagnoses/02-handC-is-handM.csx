// 02-derive-the-gradient handC
// hint: This is what was expected for "dL/dm for the sample, by hand".

dLdm(m, c, x, y)

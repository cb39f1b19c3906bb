// 02-derive-the-gradient handM
// hint: This is what was expected for "dL/dc for the sample, by hand".

dLdc(m, c, x, y)

// 02-derive-the-gradient dedm
// silence: what is left over is another amount at each point

    return x - y;

// 02-derive-the-gradient agree
// hint: It says false, whatever it is asked.

    return (a - b).abs().item<float>() < 0;

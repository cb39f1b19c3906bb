// 02-derive-the-gradient agree
// hint: It says true, whatever it is asked.

    return true;

// 04-training-loop asksToStop
// hint: It says true, whatever it is asked.

    return true;

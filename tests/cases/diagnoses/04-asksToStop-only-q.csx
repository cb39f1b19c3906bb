// 04-training-loop asksToStop
// silence: some are right

    return typed.Trim() == "q";

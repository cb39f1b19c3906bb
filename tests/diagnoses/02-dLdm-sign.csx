// 02-derive-the-gradient dLdm
// hint: The sign is the other way round: a difference taken in the other order does that, or a minus too many or too few.

    return (y - m * x - c) * x;

// 01-one-sample backward
// hint: The sign is the other way round: a difference taken in the other order does that, or a minus too many or too few.

(-loss).backward();

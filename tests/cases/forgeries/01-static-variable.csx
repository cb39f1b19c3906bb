// A variable that belongs to no program holds what another program left in it.
// exercise: 01-one-sample
// fails: y

// replace
Tensor y = tensor(2f);
// with
static Tensor y = tensor(3f);
// honestly
private Tensor y = tensor(2f);

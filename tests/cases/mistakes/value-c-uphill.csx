// 07-find-the-bugs update: c goes uphill
// cause: uphill | sign | up the slope | minus | other way | opposite | wrong way
// never: from m | lr is | too large

m.copy_(m - lr * m.grad);
c.copy_(c + lr * c.grad);

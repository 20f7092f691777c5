/** Whether a request may come in: policy, quota and rate of its tenant. */
@NullMarked
package dev.berth.admission;

import org.jspecify.annotations.NullMarked;

/** Containers of the Alibaba trace of 2018. */
@NullMarked
package dev.berth.traces.alibaba;

import org.jspecify.annotations.NullMarked;

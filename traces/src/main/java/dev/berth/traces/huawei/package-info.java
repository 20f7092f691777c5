/**
 * Requests, hosts and racks of Huawei's data set for topology-aware placement, and the
 * Huawei-East-1 trace.
 */
@NullMarked
package dev.berth.traces.huawei;

import org.jspecify.annotations.NullMarked;
